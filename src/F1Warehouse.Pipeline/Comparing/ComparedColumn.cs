namespace F1Warehouse.Pipeline.Comparing;

/// <summary>A column of one of the two releases.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">As PostgreSQL writes it.</param>
/// <param name="IsNumber">Whether its values can be summed up.</param>
/// <param name="IsComparable">Whether its type has an equality of its own; else its text is compared.</param>
internal sealed record ComparedColumn(string Name, string Type, bool IsNumber, bool IsComparable);
