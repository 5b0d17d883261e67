using F1Warehouse.Sql;
using Xunit;

namespace F1Warehouse.Tests.Scripts;

public sealed class SqlTokenTests
{
    [Theory]
    [InlineData("'it''s'", "it''s")]
    [InlineData("E'a\\'b'", "a\\'b")]
    [InlineData("''", "")]
    [InlineData("$$ a 'b' $$", " a 'b' ")]
    [InlineData("$body$c$body$", "c")]
    [InlineData("$$$$", "")]
    public void What_stands_between_quotes_is_the_content(string literal, string content) => Assert.Equal(content, Only(literal).ContentIn(literal));

    [Fact]
    public void A_token_ends_behind_its_last_character()
    {
        const string sql = "select 'a'";
        Assert.Equal([6, 10], SqlLexer.ReadCode(sql).Select(token => token.End));
    }

    [Theory]
    [InlineData("a", 0, 1)]
    [InlineData("\na\t'", 3, 3)]
    [InlineData("/* 🏁 */ x", 9, 9)]
    public void An_editor_counts_characters(string text, int offset, int column) => Assert.Equal(column, ScriptPosition.At(text, offset).Column);

    private static SqlToken Only(string sql) => Assert.Single(SqlLexer.ReadCode(sql));
}
