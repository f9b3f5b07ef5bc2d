using System.Management.Automation;

namespace Switchyard.PowerShellHost;

/// <summary>Test-Path, for files.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Path")]
public sealed class TestPath : Cmdlet
{
    [Parameter(Mandatory = true)]
    public string LiteralPath { get; set; } = "";

    protected override void ProcessRecord() => WriteObject(File.Exists(GetContent.OnThisSystem(LiteralPath)));
}
