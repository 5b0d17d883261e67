using CsCheck;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Tests.CommandLine;
using Npgsql;
using Xunit;

namespace F1Warehouse.Tests.Connecting;

/// <summary>C14: no piece of a password is told, whatever it is made of and however the text around it is malformed.</summary>
public sealed class PasswordPropertyTests
{
    // Words that no message of ours has, with what a password may have between them.
    private static readonly Gen<string> word = Gen.Char["bcdfghjkvwxz"].Array[7].Select(letters => new string(letters));

    private static readonly Gen<(string[] Words, string Text)> password =
        Gen.Select(word, Gen.Char["?&=;:@/#%'\"\\$!,[]{}|<>~^+ ._-*(1"].Array[0, 3], word, (one, between, other) =>
            (new[] { one, other }, one + new string(between) + other));

    private static readonly string[] forms =
    [
        "postgresql://ann:▲@db/f1", "postgres://:▲@db", "postgresql://▲@db/f1?colour=red", "postgresql://ann:▲@db:x/f1", "postgresql://ann:▲@db/f1?sslmode=none",
        "postgresql://ann:▲@/f1?host=/tmp&port=x", "postgresql://ann:▲@one:1,two:2,three/f1?port=1,2", "postgresql://db:5432/f1?user=ann&password=▲",
        "postgresql://db/f1?password=▲&colour=red", "postgresql://db/f1?pasword=▲", "postgresql:/ann:▲@db/f1", "postgresql:/ann:▲@db/f1?a=b", "postgresql//ann:▲@db/f1?a=b",
        "jdbc:postgresql://db/f1?user=ann&password=▲", "jdbc:postgresql://ann:▲@db/f1?a=b", "http://ann:▲@db/f1?a=b", "ann:▲@db/f1", "ann:▲@db/f1?a=b", "▲",
        "Host=db;Username=ann;Password=▲", "Host=db;Password=▲;Port=x", "Port=x;Password=▲", "Host=db;pwd='▲'", "Password=\"▲", "Host=db;Password=▲;colour=red",
        "Host=db;Passwort=▲", "Host=db;Password=a;▲", "Host=db;Password=a;▲=b", "Host=ann:▲@db", "Host=postgresql://ann:▲@db/f1", "Host=db;Database=postgresql://ann:▲@db/f1",
        "host=db dbname=f1 password=▲", "password=▲ host=db port=x", "port=5432 password=▲", "sslmode=require password='▲'", "Host=db;SSL Password=▲;SSL Mode=foo",
    ];

    private static readonly Gen<(string[] Words, string Text)> connection = Gen.Select(password, Gen.OneOf(forms), (secret, form) =>
        (secret.Words, form.Replace("▲", secret.Text, StringComparison.Ordinal)));

    [Fact]
    public void In_a_connection_that_is_refused_or_shown() => connection.Sample(
        text =>
        {
            var told = Told(text.Text, text.Words);
            Assert.All(text.Words, piece => Assert.False(told.Contains(piece, StringComparison.OrdinalIgnoreCase), $"{text.Text}\n→ {told}"));
        },
        iter: 2_000, threads: 1);

    [Fact]
    public void Of_a_connection_that_stands_in_another_argument_s_place() => connection.Where(text => !text.Text.StartsWith(text.Words[0], StringComparison.Ordinal)).Sample(
        text =>
        {
            using var console = new ConsoleOfTest();
            Assert.Equal(2, console.RunAsync("load", text.Text).GetAwaiter().GetResult());
            var told = string.Join('\n', console.ErrorLines) + console.Output + console.Log;
            Assert.All(text.Words, piece => Assert.False(told.Contains(piece, StringComparison.OrdinalIgnoreCase), $"{text.Text}\n→ {told}"));
        },
        iter: 100, threads: 1);

    // What a person sees: the error with its trace, or the forms to copy. Where there is no user before it, psql takes it for one.
    private static string Told(string text, string[] words)
    {
        try
        {
            var target = Resolved.TargetAsync(text).GetAwaiter().GetResult();
            var settings = new NpgsqlConnectionStringBuilder(target.ConnectionString);
            return words.Any(piece => settings.Username!.Contains(piece, StringComparison.Ordinal)) ? "" : $"{target.Display} {target.PsqlCommand} {target.Shareable} {target.PasswordNote}";
        }
        catch (ConfigurationException refused)
        {
            return refused.ToString();
        }
    }
}
