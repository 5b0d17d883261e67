using System.Text;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Loading.Fields;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>What the encoder writes, PostgreSQL reads as it reads the same text.</summary>
public sealed class BinaryEncodingTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, Type, string[]> Texts => new()
    {
        { "integer", typeof(int), ["0", "-0", "7", "007", "-1", "2147483647", "-2147483648"] },
        { "text", typeof(string), ["a", " padded ", "Pérez", "日本", "🏁", "a,\"b\"\r\nc", "\\", new string('x', 300_000)] },
        { "numeric", typeof(decimal),
            [
                "0", "-0", "0.0", "-0.00", "1", "10", "9999", "10000", "10001", "100000000", "12.50", "0.5", "0.0001", "0.00001",
                "-0.123456789", "217.586", "10000.00010000", "99999999.9999",
                "1234567890123456789012345678", "0.0000000000000000000000000001",
            ] },
        { "double precision", typeof(double),
            ["0", "-0", "1.5", "-37.8497", "144.968", "1e5", "2.5E-3", "1.7976931348623157e308", "5e-324", "0.1", "-0e9"] },
        { "date", typeof(DateOnly), ["2000-01-01", "1999-12-31", "1950-05-13", "2024-02-29", "0001-01-01", "9999-12-31"] },
        { "time", typeof(TimeOnly), ["00:00:00", "9:05:23", "17:05:23", "23:59:59.999999", "12:00:00.5"] },
        { "interval", typeof(TimeSpan),
            [
                "26.898", "1:27.452", "51:09.017", "2:05:07.547", "0", "0.001", "100.5", "59:59.999999", "1:01:02",
                "100:00:00.1", "0:00.000001",
            ] },
        { "boolean", typeof(bool), ["true", "t", "1", "false", "f", "0"] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_value_is_stored_as_PostgreSQL_stores_its_text(string type, Type property, string[] texts)
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        await database.ExecuteAsync($"create table encoded (number int, value {type})", Cancellation);
        await CopyAsync(database, texts.Append(null).ToArray(), FieldFormat.For(property));

        for (var number = 0; number < texts.Length; number++)
        {
            await using var command = database.DataSource.CreateCommand(
                $"select value::text, $1::{type}::text from encoded where number = {number}");
            command.Parameters.Add(new() { Value = texts[number] });
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            Assert.True(await reader.ReadAsync(Cancellation));
            Assert.Equal(reader.GetString(1), reader.GetString(0));
        }

        Assert.True(
            await database.ScalarAsync<bool>($"select value is null from encoded where number = {texts.Length}", Cancellation));
        Assert.Equal(texts.Length + 1, await database.ScalarAsync<long>("select count(*) from encoded", Cancellation));
    }

    [Fact]
    public void Every_column_of_every_dataset_has_a_format()
    {
        var tested = Texts.Select(row => row.Data.Item2).ToHashSet();
        Assert.All(Dataset.All.SelectMany(dataset => dataset.Columns), column => Assert.Contains(column.ClrType, tested));
    }

    private static async Task CopyAsync(TestDatabase database, string?[] texts, FieldFormat format)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancellation);
        await using var copy = await connection.BeginRawBinaryCopyAsync("copy encoded from stdin (format binary)", Cancellation);
        var rows = new BinaryRows(64);
        rows.WriteHeader();
        for (var number = 0; number < texts.Length; number++)
        {
            var text = texts[number] is { } value ? Encoding.UTF8.GetBytes(value) : [];
            if (!rows.HasRoom(2, text.Length))
            {
                await copy.WriteAsync(rows.Written, Cancellation);
                rows.Clear();
                Assert.True(rows.HasRoom(2, text.Length));
            }

            rows.BeginRow(2);
            rows.Int32(number);
            if (texts[number] is null)
            {
                rows.Null();
            }
            else
            {
                Assert.True(format.TryEncode(text, rows));
            }
        }

        await copy.WriteAsync(rows.Written, Cancellation);
        rows.Clear();
        rows.WriteTrailer();
        await copy.WriteAsync(rows.Written, Cancellation);
    }
}
