# Asks a guest through PowerShell Direct. The account comes on a line of its own (base64 of user, NUL, password) and is given to no cmdlet:
# module logging writes down what cmdlets are given, and script-block logging what scripts say. It is wiped as soon as it was used.
param($asked)
$bytes = [Convert]::FromBase64String([Console]::In.ReadLine())
$signs = [System.Text.Encoding]::UTF8.GetChars($bytes)
[Array]::Clear($bytes, 0, $bytes.Length)
$end = [Array]::IndexOf($signs, [char]0)
$user = [string]::new($signs, 0, $end)
$password = [System.Security.SecureString]::new()
for ($at = $end + 1; $at -lt $signs.Length; $at += 1) { $password.AppendChar($signs[$at]) }
[Array]::Clear($signs, 0, $signs.Length)
$password.MakeReadOnly()
try {
  $credential = [System.Management.Automation.PSCredential]::new($user, $password)
  $told = @(Invoke-Command -VMId $asked.vm -Credential $credential -ScriptBlock ([scriptblock]::Create($asked.script)) -ErrorAction Stop)
  @{ told = [string]$told[-1] }
} catch {
  @{ failure = @{ id = [string]$_.FullyQualifiedErrorId; category = [string]$_.CategoryInfo.Category
      reason = [string]$_.CategoryInfo.Reason; message = [string]$_.Exception.Message } }
} finally {
  $password.Dispose()
}
