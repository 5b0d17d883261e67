namespace F1Warehouse.Pipeline.Errors;

/// <summary>
/// An expected failure: its message tells what happened, where, and what to do, and needs no stack trace.
/// Each subclass stands for one exit code of the program.
/// </summary>
public abstract class PipelineException(string message, Exception? cause = null) : Exception(message, cause);
