. "$PSScriptRoot/../../stand-in.ps1"

function Get-HnsNetwork { Get-StoodIn Get-HnsNetwork }
function Get-HnsEndpoint { Get-StoodIn Get-HnsEndpoint }
