using System.Runtime.InteropServices;
using F1Warehouse.Cli.Reporting;

namespace F1Warehouse.Cli;

/// <summary>
/// Turns the first Ctrl-C or SIGTERM into a cancellation, and ends the process where that takes too long: a server that no
/// longer answers cannot be told to stop, and undoes by itself what was not committed. The next signal ends the process as it
/// would any other.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1.7);

    private readonly CancellationTokenSource source = new();
    private readonly CancellationTokenSource ended = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interruption() =>
        registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal)];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        ended.Cancel();
        ended.Dispose();
        source.Dispose();
    }

    private void OnSignal(PosixSignalContext signal)
    {
        if (!source.IsCancellationRequested)
        {
            signal.Cancel = true;
            // Not Cancel(): it would run the cancellation of every open command on the thread that delivers signals.
            _ = source.CancelAsync();
            _ = EndAsync(ended.Token);
        }
    }

    private static async Task EndAsync(CancellationToken ended)
    {
        await Task.Delay(patience, ended);
        await Console.Error.WriteLineAsync("f1warehouse: stopped without an answer of the server; 'f1warehouse status' says what is live");
        Environment.Exit((int)ExitCode.Interrupted);
    }
}
