namespace F1Warehouse.Pipeline.Planning;

/// <summary>What became of a file since the live release was made. Reported by the lower-case names.</summary>
public enum InputChange
{
    /// <summary>It is the same, byte by byte.</summary>
    Same,

    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It has another content.</summary>
    Changed,

    /// <summary>It is no longer there, or left out.</summary>
    Removed,
}
