namespace F1Warehouse.Pipeline.Planning;

/// <summary>What a run would do, and whether it may.</summary>
/// <param name="Live">The release that is live; null = none is.</param>
/// <param name="Reasons">Why it would change something; none = there is nothing to do.</param>
/// <param name="Files">Each data file against that of the live release.</param>
/// <param name="Scripts">Seeds, their rows and models that differ.</param>
/// <param name="Rules">Rules that differ.</param>
/// <param name="Migrations">Scripts of metadata and raw tables that would be applied.</param>
/// <param name="Built">The seeds and models that would be built, by script.</param>
public sealed record RunPlan(
    long? Live, IReadOnlyList<string> Reasons, IReadOnlyList<FileChange> Files, IReadOnlyList<ScriptChange> Scripts, IReadOnlyList<ScriptChange> Rules,
    IReadOnlyList<string> Migrations, IReadOnlyList<string> Built)
{
    /// <summary>Relations whose shape changes; null = not known, see <see cref="RelationsUnknown"/>.</summary>
    public IReadOnlyList<RelationPlan>? Relations { get; init; }

    /// <summary>Why it is not known what becomes of relations; null = it is.</summary>
    public string? RelationsUnknown { get; init; }

    /// <summary>What was changed by hand on the live release, or is other people's there, and would stop the publish.</summary>
    public IReadOnlyList<string> Stopping { get; init; } = [];

    /// <summary>What the role lacks for a run, each with its cure.</summary>
    public IReadOnlyList<string> Obstacles { get; init; } = [];

    /// <summary>Whether a run would change something.</summary>
    public bool Changes => Reasons.Count > 0;

    /// <summary>Whether readers may fail after the run.</summary>
    public bool IsBreaking => Relations?.Any(relation => relation.IsBreaking) ?? false;
}
