# Since when each machine runs, by the clock: how long it has been running differs at every look.
@{ items = @(Hyper-V\Get-VM | Select-Object -Property @{ n = 'Id'; e = { [string]$_.Id } }, Name,
    @{ n = 'Started'; e = {
        $uptime = $_.Uptime -as [timespan]
        if ($uptime -and $uptime.TotalSeconds -gt 0) { '{0:o}' -f ((Get-Date) - $uptime) } else { '' }
      } }) }
