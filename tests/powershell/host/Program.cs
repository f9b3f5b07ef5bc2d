using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;

namespace Switchyard.PowerShellHost;

/// <summary>
/// Speaks powershell.exe's command line on PowerShell's engine: -NoLogo, -NoProfile, -NonInteractive,
/// -ExecutionPolicy NAME, -EncodedCommand BASE64. What the engine lacks (Utility cmdlets) comes from this folder, with the
/// habits of Windows PowerShell 5.1; SWITCHYARD_LANGUAGE_MODE stands for a policy that restricts scripts.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (CommandOf(args) is not { } command) return 64;
        var state = InitialSessionState.CreateDefault2();
        // Set-ExecutionPolicy exists on Windows only.
        if (OperatingSystem.IsWindows()) state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        if (Environment.GetEnvironmentVariable("SWITCHYARD_LANGUAGE_MODE") is { Length: > 0 } mode)
            state.LanguageMode = Enum.Parse<PSLanguageMode>(mode);
        state.Commands.Add(
        [
            Entry<ConvertToJson>(), Entry<ConvertFromJson>(), Entry<SelectObject>(), Entry<WriteOutput>(),
            Entry<StartSleep>(), Entry<GetDate>(), Entry<GetContent>(), Entry<TestPath>(), Entry<WriteErrorCommand>(),
        ]);
        var host = new ConsoleHost();
        using var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(command);
        var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, _) =>
        {
            foreach (var one in output.ReadAll()) Console.Out.WriteLine(one?.ToString());
        };
        shell.Streams.Error.DataAdded += (_, added) => Clixml.WriteError(shell.Streams.Error[added.Index].ToString());
        try
        {
            shell.Invoke<PSObject, PSObject>(null, output, null);
            return host.ExitCode ?? 0;
        }
        catch (RuntimeException error)
        {
            Clixml.WriteError(error.ErrorRecord.ToString());
            return 1;
        }
    }

    private static SessionStateCmdletEntry Entry<T>() where T : Cmdlet
    {
        var (verb, noun) = typeof(T).GetCustomAttributes(false).OfType<CmdletAttribute>()
            .Select(one => (one.VerbName, one.NounName)).Single();
        return new SessionStateCmdletEntry($"{verb}-{noun}", typeof(T), null);
    }

    private static string? CommandOf(string[] args)
    {
        for (var at = 0; at < args.Length; at += 1)
        {
            switch (args[at].ToLowerInvariant())
            {
                case "-nologo" or "-noprofile" or "-noninteractive":
                    break;
                case "-executionpolicy":
                    at += 1;
                    break;
                case "-encodedcommand" when at == args.Length - 2:
                    return Encoding.Unicode.GetString(Convert.FromBase64String(args[at + 1]));
                default:
                    Console.Error.WriteLine($"powershell-host does not know {args[at]}");
                    return null;
            }
        }
        Console.Error.WriteLine("powershell-host needs -EncodedCommand");
        return null;
    }
}
