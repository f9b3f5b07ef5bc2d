using System.Management.Automation;

namespace Switchyard.PowerShellHost;

/// <summary>Start-Sleep, with which stand-in commands hang.</summary>
[Cmdlet(VerbsLifecycle.Start, "Sleep")]
public sealed class StartSleep : Cmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public int Seconds { get; set; }

    private readonly ManualResetEventSlim stopped = new();

    protected override void ProcessRecord() => stopped.Wait(TimeSpan.FromSeconds(Seconds));

    protected override void StopProcessing() => stopped.Set();
}
