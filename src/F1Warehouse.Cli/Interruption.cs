using System.Runtime.InteropServices;

namespace F1Warehouse.Cli;

/// <summary>Turns the first Ctrl-C or SIGTERM into a cancellation; the next one ends the process as it would any other.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
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

        source.Dispose();
    }

    private void OnSignal(PosixSignalContext signal)
    {
        if (!source.IsCancellationRequested)
        {
            signal.Cancel = true;
            // Not Cancel(): it would run the cancellation of every open command on the thread that delivers signals.
            _ = source.CancelAsync();
        }
    }
}
