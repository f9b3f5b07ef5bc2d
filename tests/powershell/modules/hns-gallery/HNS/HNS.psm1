. "$PSScriptRoot/../../stand-in.ps1"

# The gallery's module of that name: the same commands, and objects of the newer schema (HCN).
function Get-HnsNetwork { Get-StoodIn 'HNS\Get-HnsNetwork' }
function Get-HnsEndpoint { Get-StoodIn 'HNS\Get-HnsEndpoint' }
