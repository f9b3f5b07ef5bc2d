using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Collections.ObjectModel;

namespace Switchyard.PowerShellHost;

/// <summary>A host without a person in front: what scripts say to a person goes to standard output, as in powershell.exe.</summary>
internal sealed class ConsoleHost : PSHost
{
    public int? ExitCode { get; private set; }
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override string Name => "ConsoleHost";
    public override PSHostUserInterface UI { get; } = new SilentInterface();
    public override Version Version => new(5, 1);
    public override void EnterNestedPrompt() => throw new NotSupportedException();
    public override void ExitNestedPrompt() => throw new NotSupportedException();
    public override void NotifyBeginApplication() { }
    public override void NotifyEndApplication() { }
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    private sealed class SilentInterface : PSHostUserInterface
    {
        public override PSHostRawUserInterface? RawUI => null;
        public override void Write(string value) => Console.Out.Write(value);
        public override void Write(ConsoleColor foreground, ConsoleColor background, string value) => Write(value);
        public override void WriteLine(string value) => Console.Out.WriteLine(value);
        public override void WriteErrorLine(string value) => Clixml.WriteError(value);
        public override void WriteWarningLine(string message) => WriteLine($"WARNING: {message}");
        public override void WriteVerboseLine(string message) => WriteLine($"VERBOSE: {message}");
        public override void WriteDebugLine(string message) => WriteLine($"DEBUG: {message}");
        public override void WriteProgress(long sourceId, ProgressRecord record) { }
        public override string ReadLine() => throw NonInteractive();
        public override SecureString ReadLineAsSecureString() => throw NonInteractive();
        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw NonInteractive();
        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw NonInteractive();
        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw NonInteractive();
        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes types, PSCredentialUIOptions options) => throw NonInteractive();

        private static PSInvalidOperationException NonInteractive() =>
            new("PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");
    }
}
