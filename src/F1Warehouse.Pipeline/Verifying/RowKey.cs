using F1Warehouse.Pipeline.Verifying.Rules;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>How a failing row is named: the values of its rule's key with slashes, <c>1997/17/michael_schumacher</c>.</summary>
public static class RowKey
{
    private const string Null = "-";

    /// <param name="values">As PostgreSQL writes them; null = SQL's null.</param>
    public static string Of(IEnumerable<string?> values) => string.Join('/', values.Select(value => value ?? Null));

    /// <summary>The same as an expression of SQL; <c>format</c> writes a value as it is sent, where a cast may not.</summary>
    public static string Expression(IEnumerable<HeaderName> key) =>
        $"concat_ws('/', {string.Join(", ", key.Select(column => Identifier.Quote(column.Text)).Select(column => $"case when {column} is null then '{Null}' else format('%s', {column}) end"))})";
}
