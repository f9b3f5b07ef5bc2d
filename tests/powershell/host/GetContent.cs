using System.Management.Automation;

namespace Switchyard.PowerShellHost;

/// <summary>Get-Content -Raw, with which the stand-in modules read their scenario.</summary>
[Cmdlet(VerbsCommon.Get, "Content")]
public sealed class GetContent : Cmdlet
{
    [Parameter(Mandatory = true)]
    public string LiteralPath { get; set; } = "";

    [Parameter]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    public string Encoding { get; set; } = "UTF8";

    protected override void ProcessRecord() => WriteObject(File.ReadAllText(LiteralPath));
}
