using F1Warehouse.Sql;
using Xunit;

namespace F1Warehouse.Tests.Scripts;

public sealed class SqlStatementReaderTests
{
    [Theory]
    [InlineData("select 1; select 2", "select 1", "select 2")]
    [InlineData("select 1;\n\n;  ;", "select 1")]
    [InlineData("", new string[0])]
    [InlineData("-- only a comment; nothing\n/* a; /* nested; */ */", new string[0])]
    [InlineData("select ';' as a; select \"b;c\"", "select ';' as a", "select \"b;c\"")]
    [InlineData("select 'it''s;'; select 2", "select 'it''s;'", "select 2")]
    [InlineData("select e'a\\';b'; select 2", "select e'a\\';b'", "select 2")]
    [InlineData("select E'it''s \\' ; x'; select 2", "select E'it''s \\' ; x'", "select 2")]
    [InlineData("select 'a\\'; select 2", "select 'a\\'", "select 2")]
    [InlineData("do $$ begin; perform 1; end $$; select 2", "do $$ begin; perform 1; end $$", "select 2")]
    [InlineData("do $a$ x $$ ; $$ $a$; select 2", "do $a$ x $$ ; $$ $a$", "select 2")]
    [InlineData("do $$$$; select 2", "do $$$$", "select 2")]
    [InlineData("select $1$; select 2", "select $1$", "select 2")]
    [InlineData("select $a; select $", "select $a", "select $")]
    [InlineData("select a$b$c; select $1; select 3", "select a$b$c", "select $1", "select 3")]
    [InlineData("select 1 -- one; two\n; select 2", "select 1 -- one; two", "select 2")]
    [InlineData("create function f() returns int begin atomic select 1; select case when true then 2 end; end; select 3",
        "create function f() returns int begin atomic select 1; select case when true then 2 end; end", "select 3")]
    public void Semicolons_end_statements_unless_something_hides_them(string script, params string[] expected) =>
        Assert.Equal(expected, SqlStatementReader.Read(script).Select(statement => statement.Text));

    [Theory]
    [InlineData("select 'open; select 2")]
    [InlineData("do $x$ open; select 2")]
    [InlineData("/* open; select 2")]
    public void What_is_left_open_runs_to_the_end(string script) => Assert.True(SqlStatementReader.Read(script).Count <= 1);

    [Fact]
    public void A_statement_begins_at_its_first_word_after_comments()
    {
        const string script = "-- why\nselect 1;\n  /* b */ select 2;";
        Assert.Equal([7, script.LastIndexOf("select", StringComparison.Ordinal)], SqlStatementReader.Read(script).Select(statement => statement.Offset));
    }
}
