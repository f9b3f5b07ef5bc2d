. "$PSScriptRoot/../../stand-in.ps1"

function Get-NetVirtualizationProviderAddress { Get-StoodIn Get-NetVirtualizationProviderAddress }
function Get-NetVirtualizationLookupRecord { Get-StoodIn Get-NetVirtualizationLookupRecord }
function Get-NetVirtualizationCustomerRoute { Get-StoodIn Get-NetVirtualizationCustomerRoute }
