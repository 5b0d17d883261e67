using F1Warehouse.Cli.Connecting;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.Pipeline.Errors;
using Npgsql;
using Xunit;

namespace F1Warehouse.Tests.Connecting;

public sealed class VariableTests
{
    [Fact]
    public async Task Variables_name_a_server_as_they_do_for_psql()
    {
        var settings = await Resolved.SettingsAsync(
            null,
            ("PGHOST", "db"), ("PGPORT", "5433"), ("PGUSER", "ann"), ("PGPASSWORD", "hush"), ("PGDATABASE", "f1"), ("PGSSLMODE", "verify-ca"),
            ("PGSSLROOTCERT", "/ca.pem"), ("PGPASSFILE", "/passes"), ("PGOPTIONS", "-c work_mem=1MB"), ("PGCONNECT_TIMEOUT", "3"));
        Assert.Equal(
            new NpgsqlConnectionStringBuilder
            {
                Host = "db",
                Port = 5433,
                Username = "ann",
                Password = "hush",
                Database = "f1",
                Passfile = "/passes",
                SslMode = SslMode.VerifyCA,
                RootCertificate = "/ca.pem",
                Timeout = 3,
                Options = "-c work_mem=1MB",
            }.ConnectionString,
            settings.ConnectionString);
    }

    [Fact]
    public void Every_parameter_is_one_that_Npgsql_has()
    {
        var numbers = new[] { "PGPORT", "PGCONNECT_TIMEOUT" };
        Assert.All(LibpqParameters.All, parameter =>
        {
            var settings = new NpgsqlConnectionStringBuilder();
            parameter.Set(settings, numbers.Contains(parameter.Variable) ? "1" : parameter.Expected.Split([',', ' '])[0], parameter.Variable);
            Assert.True(settings.ShouldSerialize(parameter.NpgsqlKeyword));
        });
    }

    [Theory]
    [InlineData("PGHOST", "db")]
    [InlineData("PGPORT", "5433")]
    [InlineData("PGUSER", "ann")]
    [InlineData("PGDATABASE", "f1")]
    public async Task One_variable_that_says_where_or_who_is_enough_to_leave_the_embedded_server(string name, string value)
    {
        var target = await Resolved.TargetAsync(null, (name, value));
        Assert.False(target.IsEmbedded);
        var settings = new NpgsqlConnectionStringBuilder(target.ConnectionString);
        Assert.Equal(name == "PGUSER" ? value : Environment.UserName, settings.Username);
        Assert.Equal(name == "PGDATABASE" ? value : "f1_warehouse", settings.Database);
        Assert.NotNull(settings.Host);
    }

    [Theory]
    [InlineData("PGPASSWORD", "hush")]
    [InlineData("PGSSLMODE", "require")]
    [InlineData("PGOPTIONS", "-c work_mem=1MB")]
    [InlineData("PGHOST", "")]
    public async Task Other_variables_and_empty_ones_leave_the_embedded_server_in_place(string name, string value)
    {
        // It has no programs here: that it is tried is enough.
        var failure = await Assert.ThrowsAsync<EmbeddedServerException>(() => Resolved.TargetAsync(null, (name, value)));
        Assert.Contains("no-programs", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PGPORT", "abc", "PGPORT is 'abc': expected a number from 1 to 65535.")]
    [InlineData("PGPORT", "5432,5433", "PGPORT lists 2 ports, and PGHOST 1 hosts")]
    [InlineData("PGSSLMODE", "foo", "PGSSLMODE is 'foo': expected disable, allow, prefer, require, verify-ca, verify-full.")]
    [InlineData("PGCONNECT_TIMEOUT", "soon", "PGCONNECT_TIMEOUT is 'soon': expected seconds, from 0 to 1024.")]
    [InlineData("PGTARGETSESSIONATTRS", "best", "PGTARGETSESSIONATTRS is 'best'")]
    [InlineData("PGSERVICE", "f1", "PGSERVICE is set, which is not supported here")]
    [InlineData("PGREQUIREAUTH", "scram", "PGREQUIREAUTH is 'scram': expected scram-sha-256, md5")]
    public async Task A_value_that_cannot_be_is_named_with_what_was_expected(string name, string value, string message)
    {
        var error = await Assert.ThrowsAsync<ConfigurationException>(
            () => Resolved.TargetAsync(null, ("PGDATABASE", "f1"), ("PGPASSWORD", "hush"), (name, value)));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unix_socket_is_not_asked_for_encryption()
    {
        var settings = await Resolved.SettingsAsync(null, ("PGHOST", "/var/run/postgresql"), ("PGSSLMODE", "require"));
        Assert.Equal("/var/run/postgresql", settings.Host);
        Assert.False(settings.ShouldSerialize("SSL Mode"));
    }

    [Fact]
    public void The_environment_wins_over_the_file_and_an_empty_variable_is_none()
    {
        var variables = new Variables(
            new Dictionary<string, string> { ["PGHOST"] = "environment", ["PGUSER"] = "" },
            new Dictionary<string, string> { ["PGHOST"] = "file", ["PGUSER"] = "file", ["PGPORT"] = "" });
        Assert.Equal(("environment", "file", null), (variables["PGHOST"], variables["PGUSER"], variables["PGPORT"]));
    }
}
