# Which Windows this is, and how much of Hyper-V is on it. CurrentVersion tells the edition in English, whatever the language.
$windows = Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
$service = Get-Service -Name vmms -ErrorAction SilentlyContinue
$module = @(Get-Command -Name 'Hyper-V\Get-VM' -ErrorAction SilentlyContinue)
@{ items = @($windows | Select-Object -Property EditionID, InstallationType, CurrentBuild,
    @{ n = 'HyperVService'; e = { if ($service) { [string]$service.Status } } },
    @{ n = 'HyperVModule'; e = { $module.Length -gt 0 } }) }
