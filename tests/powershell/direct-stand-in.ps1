# Stands in for Invoke-Command through PowerShell Direct, in a session that runs it first: a guest that knows one account. What the real
# cmdlet brings back went through serialization; errors are those of PowerShell's own source.
function global:Invoke-Command([guid[]]$VMId, [pscredential]$Credential, [scriptblock]$ScriptBlock) {
  $guest = @(Get-StoodIn 'Invoke-Command')[0]
  $fail = {
    param($exception, $id)
    throw [System.Management.Automation.ErrorRecord]::new($exception, $id, 'OpenError', 'guest')
  }
  if ([string]$VMId -ne $guest.vm) { & $fail ([ArgumentException]::new('kein solcher')) 'InvalidVMIdNotSingle' }
  if ($guest.state -eq 'off') { & $fail ([ArgumentException]::new('läuft nicht')) 'InvalidVMState' }
  if ($guest.state -eq 'linux') {
    & $fail ([System.Management.Automation.Remoting.PSRemotingDataStructureException]::new('Unbehandelbar')) 'PSSessionStateBroken'
  }
  if ($guest.state -eq 'hangs') {
    if ($guest.told) { [System.IO.File]::WriteAllText($guest.told, [string]$PID) }
    Start-Sleep -Seconds 3600
  }
  if ($guest.state -eq 'crashes') { [Environment]::FailFast('the engine fails') }
  $account = $Credential.GetNetworkCredential()
  # The scenario is a file: it does not hold the password either.
  $hash = [BitConverter]::ToString([System.Security.Cryptography.SHA256]::Create().ComputeHash([System.Text.Encoding]::UTF8.GetBytes($account.Password)))
  if ($Credential.UserName -ne $guest.user -or $hash -ne $guest.hash) {
    & $fail ([System.Management.Automation.Remoting.PSDirectException]::new('Die Anmeldeinformationen sind ungültig.')) 'PSSessionStateBroken'
  }
  if ($guest.state -eq 'garbage') { return '<html>' }
  if ($guest.state -eq 'echoes') { return ConvertTo-Json -Compress -InputObject @{ hostname = @{ ok = $true; value = @{ text = $account.Password } } } }
  $told = & $ScriptBlock
  [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($told))
}
