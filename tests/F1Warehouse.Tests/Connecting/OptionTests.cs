using F1Warehouse.Pipeline.Errors;
using Npgsql;
using Xunit;

namespace F1Warehouse.Tests.Connecting;

public sealed class OptionTests
{
    [Fact]
    public async Task A_connection_string_is_taken_as_it_is()
    {
        var settings = await Resolved.SettingsAsync("Host=db;Port=5433;Username=ann;Password='a;b';Database=f1;SSL Mode=Require;Pooling=false");
        Assert.Equal(("db", 5433, "ann", "a;b", "f1"), (settings.Host, settings.Port, settings.Username, settings.Password, settings.Database));
        Assert.Equal(SslMode.Require, settings.SslMode);
        Assert.False(settings.Pooling);
    }

    [Theory]
    [InlineData("postgresql://ann:s%40fe@db:5433/f1?sslmode=verify-full&connect_timeout=3", "db", 5433, "ann", "s@fe", "f1")]
    [InlineData("postgres://ann@db/f1", "db", 5432, "ann", null, "f1")]
    [InlineData("postgresql://ann@%2Fvar%2Frun%2Fpostgresql/f1", "/var/run/postgresql", 5432, "ann", null, "f1")]
    [InlineData("postgresql:///f1?host=/tmp/sockets&port=6000&user=ann", "/tmp/sockets", 6000, "ann", null, "f1")]
    [InlineData("postgresql://ann@[2001:db8::1]:5433/f1", "2001:db8::1", 5433, "ann", null, "f1")]
    [InlineData("postgresql://ann:p%3A%2F%3F%23w+x@db/f%201", "db", 5432, "ann", "p:/?#w+x", "f 1")]
    [InlineData("postgresql://ann:p?w&x=y@db/f1", "db", 5432, "ann", "p?w&x=y", "f1")]
    [InlineData("postgresql://ann@db", "db", 5432, "ann", null, "f1_warehouse")]
    public async Task A_URI_is_read_as_psql_reads_it(string uri, string host, int port, string user, string? password, string database)
    {
        var settings = await Resolved.SettingsAsync(uri);
        Assert.Equal(
            (host, port, user, password, database),
            (settings.Host, settings.Port, settings.Username, settings.Password, settings.Database));
    }

    // C13
    [Theory]
    [InlineData("postgresql://ann@one,two:5433/f1?target_session_attrs=read-write", "one:5432,two:5433", "ann@one:5432,two:5433/f1",
        "psql \"host=one,two port=5432,5433 user=ann dbname=f1 target_session_attrs=read-write\"")]
    [InlineData("postgresql://ann@[2001:db8::1]:5433,/f1", "[2001:db8::1]:5433,localhost:5432", "ann@[2001:db8::1]:5433,localhost:5432/f1",
        "psql \"host=2001:db8::1,localhost port=5433,5432 user=ann dbname=f1\"")]
    [InlineData("postgresql://ann@/f1?host=/tmp,two&port=6000", "/tmp:6000,two:6000", "ann@/tmp:6000,two:6000/f1",
        "psql \"host=/tmp,two port=6000,6000 user=ann dbname=f1\"")]
    [InlineData("Host=one,two:5433;Username=ann;Database=f1", "one,two:5433", "ann@one:5432,two:5433/f1", "psql \"host=one,two port=5432,5433 user=ann dbname=f1\"")]
    public async Task Several_hosts_are_read_as_libpq_reads_them_and_shown_as_psql_takes_them(string option, string host, string display, string psql)
    {
        var target = await Resolved.TargetAsync(option);
        Assert.Equal((host, display, psql), (new NpgsqlConnectionStringBuilder(target.ConnectionString).Host, target.Display, target.PsqlCommand));
    }

    [Fact]
    public async Task Parameters_of_a_URI_reach_Npgsql()
    {
        var settings = await Resolved.SettingsAsync(
            "postgresql://db/f1?sslmode=verify-full&sslrootcert=/ca.pem&connect_timeout=3&options=-c%20work_mem%3D1MB&application_name=it");
        Assert.Equal(SslMode.VerifyFull, settings.SslMode);
        Assert.Equal(("/ca.pem", 3, "-c work_mem=1MB", "it"), (settings.RootCertificate, settings.Timeout, settings.Options, settings.ApplicationName));
    }

    [Theory]
    [InlineData("postgresql://ann:hush@db:abc/f1", "port of --connection is 'abc': expected a number from 1 to 65535")]
    [InlineData("postgresql://ann:hush@db:70000/f1", "port of --connection is '70000'")]
    [InlineData("postgresql://ann:hush@one:1,two:2,three/f1?port=1,2", "port of --connection lists 2 ports, and host of --connection 3 hosts")]
    [InlineData("postgresql://ann:hush@one,two:x/f1", "port of --connection is 'x': expected a number from 1 to 65535")]
    [InlineData("postgresql://ann:hush@db/f1?target_session_attrs=best", "target_session_attrs of --connection is 'best': expected any, read-write")]
    [InlineData("postgresql://ann:hush@db/f1?sslmode=2", "sslmode of --connection is '2': expected disable, allow")]
    [InlineData("postgresql://ann:hush@db/f1?colour=red", "--connection has an unknown parameter 'colour': expected one of host, port")]
    [InlineData("postgresql://ann:pa/hush?x@db/f1", "port of --connection: expected a number from 1 to 65535")]
    [InlineData("postgresql://ann:7/pa?hush=@db/f1", "--connection has an unknown parameter: expected one of host, port")]
    // C14
    [InlineData("postgresql://ann:pa?hush", "port of --connection: expected a number from 1 to 65535")]
    [InlineData("postgresql://ann:hush", "port of --connection: expected a number from 1 to 65535")]
    [InlineData("postgresql://ann:7/hush@db", "--connection has an @ behind its host: special characters of a password are written as %XX")]
    [InlineData("postgresql://db/f1?user=ann&password=pa&hush", "--connection has an unknown parameter: expected one of host, port")]
    [InlineData("jdbc:postgresql://ann:pa/hush@db/f1?ssl=true", "--connection has an unknown keyword: expected Host=")]
    [InlineData("postgresql:/ann:hush@db/f1?sslmode=require", "--connection has an unknown keyword: expected Host=")]
    [InlineData("port=5432 password=hush", "port of --connection: expected a number from 1 to 65535")]
    [InlineData("Host=postgresql://ann:pa/hush@db/f1", "the host is no name, address or folder, but a URI")]
    [InlineData("Host=ann:hush@db", "the host is no name, address or folder, but a URI")]
    [InlineData("Host=db;Database=postgres://ann:pa/hush@db/f1", "the database is no name, but a URI")]
    [InlineData("postgresql://ann:hush%2@db/f1", "--connection is a malformed URI")]
    [InlineData("postgresql://ann:hush@db/f1/more", "--connection is a malformed URI")]
    [InlineData("Host=db;Password=hush;Port=abc", "port of --connection: expected a number from 1 to 65535")]
    [InlineData("Host=db;Port=abc", "port of --connection is 'abc': expected a number from 1 to 65535")]
    [InlineData("Host=db;SSL Mode=foo", "ssl mode of --connection is 'foo': expected disable, allow")]
    [InlineData("Host=db;Colour=red", "--connection has an unknown keyword 'colour'")]
    [InlineData("Host=db;Password=a;hush=b", "--connection has an unknown keyword: expected Host=")]
    [InlineData("Host=db;Password=a;hush", "--connection is malformed: expected Host=")]
    [InlineData("host=db dbname=f1 password=hush", "--connection has blanks in its host: expected Host=")]
    [InlineData("warehouse", "--connection is malformed")]
    [InlineData("", "--connection is empty")]
    public async Task What_is_malformed_is_named_and_the_password_is_not(string option, string message)
    {
        var error = await Assert.ThrowsAsync<ConfigurationException>(() => Resolved.TargetAsync(option));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    // C8
    [Fact]
    public async Task Variables_give_the_option_the_password_and_how_strict_to_be_and_nothing_else()
    {
        (string, string)[] variables =
        [
            ("PGHOST", "other"), ("PGPORT", "9"), ("PGUSER", "other"), ("PGDATABASE", "other"), ("PGSSLMODE", "verify-full"),
            ("PGOPTIONS", "-c search_path=other"), ("PGPASSWORD", "hush"),
        ];
        var settings = await Resolved.SettingsAsync("Host=db;Username=ann;Database=f1", variables);
        Assert.Equal("Host=db;Username=ann;Database=f1;SSL Mode=VerifyFull;Password=hush", settings.ConnectionString);
        Assert.Equal("own", (await Resolved.SettingsAsync("Host=db;Password=own", variables)).Password);
    }

    [Fact]
    public async Task What_is_shown_holds_no_password()
    {
        var target = await Resolved.TargetAsync("postgresql://ann:hush@db:5433/f1?sslmode=verify-full&sslrootcert=/my%20ca.pem");
        Assert.Equal("ann@db:5433/f1", target.Display);
        Assert.Equal("psql \"host=db port=5433 user=ann dbname=f1 sslmode=verify-full sslrootcert='/my ca.pem'\"", target.PsqlCommand);
        Assert.Equal("Username=ann;Host=db;Port=5433;Database=f1;SSL Mode=VerifyFull;Root Certificate=\"/my ca.pem\"", target.Shareable);
        Assert.Contains("PGPASSWORD", target.PasswordNote, StringComparison.Ordinal);
        Assert.False(target.IsEmbedded);
        Assert.Equal("ann@db:5433/f1", $"{target}");
    }

    [Fact]
    public async Task Names_that_a_shell_would_read_are_escaped_in_the_psql_command()
    {
        var target = await Resolved.TargetAsync("Host=db;Username=ann;Database=\"a$(b) 'c\"");
        Assert.Equal("""psql "host=db user=ann dbname='a\$(b) \\'c'" """.TrimEnd(), target.PsqlCommand);
        Assert.Null(target.PasswordNote);
    }
}
