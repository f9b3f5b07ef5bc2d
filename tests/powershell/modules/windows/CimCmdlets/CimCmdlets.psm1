. "$PSScriptRoot/../../stand-in.ps1"

function Get-CimInstance($Namespace, $ClassName, $Filter, $Property) { Get-StoodIn "Get-CimInstance $ClassName" }
