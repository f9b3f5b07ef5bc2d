using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace Switchyard.PowerShellHost;

/// <summary>
/// ConvertTo-Json with the habits of Windows PowerShell 5.1: two levels deep unless told otherwise, and below that
/// everything is text; enums as numbers, dates as /Date(…)/, a pipeline of one object as that object.
/// </summary>
[Cmdlet(VerbsData.ConvertTo, "Json")]
public sealed class ConvertToJson : Cmdlet
{
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter]
    public int Depth { get; set; } = 2;

    [Parameter]
    public SwitchParameter Compress { get; set; }

    private readonly List<object?> given = [];

    protected override void ProcessRecord() => given.Add(InputObject);

    protected override void EndProcessing()
    {
        var json = new StringBuilder();
        Write(json, given.Count == 1 ? given[0] : given, 0);
        WriteObject(json.ToString());
    }

    private void Write(StringBuilder json, object? value, int level)
    {
        var bare = value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
        switch (bare)
        {
            case null or DBNull:
                json.Append("null");
                return;
            case string or char or Guid or Uri or Version:
                WriteText(json, bare.ToString() ?? "");
                return;
            case bool truth:
                json.Append(truth ? "true" : "false");
                return;
            case Enum:
                json.Append(Convert.ToInt64(bare, CultureInfo.InvariantCulture));
                return;
            case DateTime date:
                WriteText(json, $"/Date({new DateTimeOffset(date).ToUnixTimeMilliseconds()})/", slashes: true);
                return;
            case sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal:
                json.Append(((IFormattable)bare).ToString(null, CultureInfo.InvariantCulture));
                return;
        }
        if (level > Depth)
        {
            WriteText(json, LanguagePrimitives.ConvertTo<string>(value));
            return;
        }
        switch (bare)
        {
            case IDictionary dictionary:
                WriteMembers(json, dictionary.Keys.Cast<object>().Select(key => (key.ToString() ?? "", dictionary[key])), level);
                return;
            case IEnumerable list:
                WriteList(json, list, level);
                return;
            default:
                WriteMembers(json, PSObject.AsPSObject(value).Properties.Select(one => (one.Name, ValueOf(one))), level);
                return;
        }
    }

    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private void WriteList(StringBuilder json, IEnumerable list, int level)
    {
        json.Append('[');
        var first = true;
        foreach (var item in list)
        {
            if (!first) json.Append(',');
            first = false;
            Write(json, item, level + 1);
        }
        json.Append(']');
    }

    private void WriteMembers(StringBuilder json, IEnumerable<(string, object?)> members, int level)
    {
        json.Append('{');
        var first = true;
        foreach (var (name, value) in members)
        {
            if (!first) json.Append(',');
            first = false;
            WriteText(json, name);
            json.Append(':');
            Write(json, value, level + 1);
        }
        json.Append('}');
    }

    /// <summary>As JavaScriptSerializer does: what could end a script element, and quotes of its own, as \uXXXX.</summary>
    private static void WriteText(StringBuilder json, string text, bool slashes = false)
    {
        json.Append('"');
        foreach (var sign in text)
        {
            switch (sign)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                case '/' when slashes: json.Append("\\/"); break;
                case '\'' or '<' or '>' or '&' or < ' ' or '\u0085' or '\u2028' or '\u2029':
                    json.Append($"\\u{(int)sign:x4}");
                    break;
                default: json.Append(sign); break;
            }
        }
        json.Append('"');
    }
}
