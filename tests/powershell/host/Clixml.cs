using System.Security;

namespace Switchyard.PowerShellHost;

/// <summary>How powershell.exe writes errors to a stderr that is no console.</summary>
internal static class Clixml
{
    private static bool begun;

    public static void WriteError(string text)
    {
        if (!begun) Console.Error.WriteLine("#< CLIXML");
        begun = true;
        var line = SecurityElement.Escape(text).Replace("\n", "_x000A_").Replace("\r", "_x000D_");
        Console.Error.WriteLine(
            "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">" +
            $"<S S=\"Error\">{line}_x000D__x000A_</S></Objs>");
    }
}
