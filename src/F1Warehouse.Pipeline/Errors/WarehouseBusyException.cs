namespace F1Warehouse.Pipeline.Errors;

/// <summary>Another run holds this database.</summary>
public sealed class WarehouseBusyException(string message) : PipelineException(message);
