namespace F1Warehouse.Pipeline.Releases;

/// <summary>How far a release came. The values are stored by their lower-case names.</summary>
public enum ReleaseState
{
    /// <summary>Its load has begun.</summary>
    Started,

    /// <summary>Raw tables are complete, with their keys.</summary>
    Loaded,

    /// <summary>All models stand.</summary>
    Modeled,

    /// <summary>Every verification passed: it may be published.</summary>
    Verified,

    /// <summary>It is live.</summary>
    Live,

    /// <summary>It was live and is now kept in the <c>__prev</c> schemas, or gone.</summary>
    Retired,

    /// <summary>It was swept before it went live.</summary>
    Abandoned,
}
