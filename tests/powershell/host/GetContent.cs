using System.Management.Automation;

namespace Switchyard.PowerShellHost;

/// <summary>Get-Content: line by line, or the file as a whole.</summary>
[Cmdlet(VerbsCommon.Get, "Content")]
public sealed class GetContent : Cmdlet
{
    [Parameter(Mandatory = true)]
    public string LiteralPath { get; set; } = "";

    [Parameter]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    public string Encoding { get; set; } = "UTF8";

    protected override void ProcessRecord()
    {
        var file = OnThisSystem(LiteralPath);
        if (Raw) WriteObject(File.ReadAllText(file));
        else WriteObject(File.ReadAllLines(file), true);
    }

    /// <summary>As PowerShell does on every system: a backslash separates folders, too.</summary>
    internal static string OnThisSystem(string path) => path.Replace('\\', Path.DirectorySeparatorChar);
}
