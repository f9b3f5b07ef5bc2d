using System.Management.Automation;

namespace Switchyard.PowerShellHost;

/// <summary>Write-Error, with which stand-in commands fail as the real ones do.</summary>
[Cmdlet(VerbsCommunications.Write, "Error")]
public sealed class WriteErrorCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public string Message { get; set; } = "";

    [Parameter]
    public string ErrorId { get; set; } = "";

    [Parameter]
    public ErrorCategory Category { get; set; } = ErrorCategory.NotSpecified;

    protected override void ProcessRecord() =>
        WriteError(new ErrorRecord(new InvalidOperationException(Message), ErrorId, Category, null));
}
