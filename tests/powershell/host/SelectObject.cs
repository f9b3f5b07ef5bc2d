using System.Collections;
using System.Management.Automation;

namespace Switchyard.PowerShellHost;

/// <summary>Select-Object, as far as the scripts use it: properties by name, or calculated (@{ n = …; e = { … } }).</summary>
[Cmdlet(VerbsCommon.Select, "Object")]
public sealed class SelectObject : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[] Property { get; set; } = [];

    [Parameter]
    public string? ExpandProperty { get; set; }

    [Parameter]
    public int First { get; set; } = int.MaxValue;

    protected override void ProcessRecord()
    {
        if (InputObject is null || First-- <= 0) return;
        if (ExpandProperty is { } expanded)
        {
            WriteObject(InputObject.Properties[expanded]?.Value, enumerateCollection: true);
            return;
        }
        var made = new PSObject();
        foreach (var property in Property)
        {
            var (name, value) = Selected(property is PSObject wrapped ? wrapped.BaseObject : property);
            made.Properties.Add(new PSNoteProperty(name, value));
        }
        WriteObject(made);
    }

    /// <summary>A property that the object lacks is there all the same, and null; so is one whose expression fails.</summary>
    private (string, object?) Selected(object property)
    {
        if (property is not IDictionary calculated)
        {
            var name = property.ToString() ?? "";
            return (name, InputObject?.Properties[name]?.Value);
        }
        var called = (calculated["n"] ?? calculated["Name"])?.ToString() ?? "";
        if ((calculated["e"] ?? calculated["Expression"]) is not ScriptBlock expression) return (called, null);
        try
        {
            var values = expression.InvokeWithContext(null, [new PSVariable("_", InputObject)]);
            return (called, values.Count == 1 ? values[0] : values.Count == 0 ? null : values.ToArray());
        }
        catch (RuntimeException)
        {
            return (called, null);
        }
    }
}
