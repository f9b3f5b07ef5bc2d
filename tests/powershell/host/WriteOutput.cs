using System.Management.Automation;

namespace Switchyard.PowerShellHost;

[Cmdlet(VerbsCommunications.Write, "Output")]
public sealed class WriteOutput : Cmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    protected override void ProcessRecord() => WriteObject(InputObject, enumerateCollection: true);
}
