namespace F1Warehouse.Pipeline.Events;

/// <summary>Something that happened in a run.</summary>
public abstract record PipelineEvent;

/// <summary>A stage began.</summary>
public sealed record StageStarted(Stage Stage) : PipelineEvent;

/// <summary>A stage ended well.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Summary">What it did, in a few words: "605,440 rows in 14 tables".</param>
public sealed record StageFinished(Stage Stage, TimeSpan Elapsed, string Summary) : PipelineEvent;

/// <summary>A migration, metadata or model script was applied.</summary>
/// <param name="Name">Its path below <c>database/</c>, with slashes.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record ScriptApplied(string Name, string Sha256, TimeSpan Elapsed) : PipelineEvent;

/// <summary>Something worth knowing that is no failure.</summary>
public sealed record Notice(NoticeLevel Level, string Message) : PipelineEvent;

/// <summary>How loud a <see cref="Notice"/> is.</summary>
public enum NoticeLevel
{
    Debug,
    Information,
    Warning,
}
