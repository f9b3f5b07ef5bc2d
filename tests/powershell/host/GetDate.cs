using System.Management.Automation;

namespace Switchyard.PowerShellHost;

/// <summary>Get-Date, without parameters: now.</summary>
[Cmdlet(VerbsCommon.Get, "Date")]
public sealed class GetDate : Cmdlet
{
    protected override void ProcessRecord() => WriteObject(DateTime.Now);
}
