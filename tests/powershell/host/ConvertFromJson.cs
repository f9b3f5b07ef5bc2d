using System.Management.Automation;
using System.Text;
using System.Text.Json;

namespace Switchyard.PowerShellHost;

/// <summary>ConvertFrom-Json as in 5.1: objects become PSCustomObjects, and a list arrives as one object.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Json")]
public sealed class ConvertFromJson : Cmdlet
{
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = "";

    private readonly StringBuilder text = new();

    protected override void ProcessRecord() => text.AppendLine(InputObject);

    protected override void EndProcessing()
    {
        using var document = JsonDocument.Parse(text.ToString());
        WriteObject(ValueOf(document.RootElement), enumerateCollection: false);
    }

    private static object? ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ObjectOf(json),
        JsonValueKind.Array => json.EnumerateArray().Select(ValueOf).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => NumberOf(json),
        _ => null,
    };

    private static object NumberOf(JsonElement json)
    {
        if (json.TryGetInt32(out var small)) return small;
        if (json.TryGetInt64(out var large)) return large;
        return json.GetDecimal();
    }

    private static PSObject ObjectOf(JsonElement json)
    {
        var made = new PSObject();
        foreach (var member in json.EnumerateObject())
            made.Properties.Add(new PSNoteProperty(member.Name, ValueOf(member.Value)));
        return made;
    }
}
