using F1Warehouse.Sql;
using Xunit;

namespace F1Warehouse.Tests.Scripts;

public sealed class SqlLiteralTests
{
    [Fact]
    public void A_quote_is_doubled() => Assert.Equal("'O''Ward'", SqlLiteral.Of("O'Ward"));

    [Fact]
    public void A_list_is_an_array_of_texts() => Assert.Equal("array['a', 'b''c']::text[]", SqlLiteral.Of(["a", "b'c"]));

    [Fact]
    public void Literals_take_the_places_of_parameters() =>
        Assert.Equal("select 'b', 'a', $10", SqlLiteral.Bind("select $2, $1, $10", "'a'", "'b'"));
}
