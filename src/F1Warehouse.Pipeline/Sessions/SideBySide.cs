namespace F1Warehouse.Pipeline.Sessions;

/// <summary>What stages that work side by side have in common.</summary>
internal static class SideBySide
{
    /// <summary>Connections at once, 2 to 4: a server beside its client has no more processors, and another one has other clients.</summary>
    public static int Connections { get; } = Math.Clamp(Environment.ProcessorCount, 2, 4);
}
