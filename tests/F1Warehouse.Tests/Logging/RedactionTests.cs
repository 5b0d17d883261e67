using F1Warehouse.Cli.Logging;
using Xunit;

namespace F1Warehouse.Tests.Logging;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Host=h;Password=secret;Port=1", "Host=h;Password=***;Port=1")]
    [InlineData("password = 'a;secret'; port=1", "password = ***; port=1")]
    [InlineData("PWD=\"a;secret\"", "PWD=***")]
    [InlineData("Unrecognized command or argument 'Password=secret'.", "Unrecognized command or argument 'Password=***'.")]
    [InlineData("SSL Passphrase=secret", "SSL Passphrase=***")]
    [InlineData("postgresql://user:secret@host/db", "postgresql://user:***@host/db")]
    [InlineData("see postgres://:secret@host and http://example.org/a:b", "see postgres://:***@host and http://example.org/a:b")]
    [InlineData("password authentication failed for user \"u\"", "password authentication failed for user \"u\"")]
    [InlineData("PGPASSWORD=secret psql", "PGPASSWORD=*** psql")]
    public void A_password_is_masked_and_nothing_else(string text, string expected) => Assert.Equal(expected, Redaction.Of(text));
}
