namespace F1Warehouse.Oracle.Figures;

/// <summary>A column of a mart and how it is computed.</summary>
/// <typeparam name="TSubject">What a row of the mart is about.</typeparam>
/// <param name="Column">The name of the column.</param>
/// <param name="Value">A number, a text, a date, a truth value, or null.</param>
internal sealed record Figure<TSubject>(string Column, Func<TSubject, object?> Value);
