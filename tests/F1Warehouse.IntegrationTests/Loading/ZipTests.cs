using System.IO.Compression;
using System.Security.Cryptography;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

public sealed class ZipTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private readonly TinyData data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("archive/")]
    [InlineData("some/deeper/folder/")]
    public async Task A_zip_is_loaded_like_the_folder_it_holds(string inner)
    {
        var zip = data.Zip(inner);
        var outcome = await fixture.LoadAsync(zip);
        Assert.Equal(TinyData.Rows, outcome.Files.Sum(file => file.Rows));
        var races = outcome.Files.Single(file => file.Dataset.Name == "races");
        Assert.Equal($"{zip}/{inner}races.csv", races.Path);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(data.ReadBytes("races"))), races.Sha256);
        Assert.Equal(data.ReadBytes("races").Length, races.Bytes);
    }

    [Fact]
    public async Task Faults_inside_a_zip_are_named_as_in_a_folder()
    {
        data.Replace("drivers", "1988-02-29", "1989-02-29");
        data.Replace("pit_stops", "10,2,1,11", "10,77,1,11");
        File.Delete(data.PathOf("status"));
        Assert.Equal(
            [
                "status.csv: expected this file, found none",
                "data/drivers.csv:3: dob: '1989-02-29': expected a date such as 2024-03-02",
                "data/pit_stops.csv:3: driverId: '77': expected a driverId that drivers.csv has",
            ],
            await fixture.FaultsAsync(data.Zip("data/")));
    }

    [Fact]
    public async Task The_shadow_files_of_a_Mac_are_ignored_and_a_name_twice_is_not()
    {
        var zip = data.Zip();
        Add(zip, "__MACOSX/._races.csv", "junk");
        Assert.Equal(TinyData.Rows, (await fixture.LoadAsync(zip)).Files.Sum(file => file.Rows));

        Add(zip, "copy/races.csv", "junk");
        Assert.Equal([$"{zip}: expected one file races.csv, found 'races.csv', 'copy/races.csv'"], await fixture.FaultsAsync(zip));
    }

    [Fact]
    public async Task What_is_no_zip_is_refused()
    {
        var finding = Assert.Single(await fixture.FaultsAsync(data.PathOf("races")));
        Assert.StartsWith($"{data.PathOf("races")}: expected a folder or a readable zip: ", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_cut_short_is_refused()
    {
        var zip = data.Zip();
        File.WriteAllBytes(zip, File.ReadAllBytes(zip)[..^40]);
        Assert.Contains(
            "expected a folder or a readable zip", Assert.Single(await fixture.FaultsAsync(zip)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digit_changed_inside_a_zip_is_noticed_by_its_checksum()
    {
        var zip = data.Zip();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            archive.GetEntry("seasons.csv")!.Delete();
            using var stored = archive.CreateEntry("seasons.csv", CompressionLevel.NoCompression).Open();
            stored.Write(data.ReadBytes("seasons"));
        }

        var bytes = File.ReadAllBytes(zip);
        bytes[bytes.AsSpan().IndexOf("http://x/2024"u8) + 7] = (byte)'y';
        File.WriteAllBytes(zip, bytes);
        Assert.Equal(
            ["seasons.csv: expected a file that can be read: its checksum is not the one in the zip"],
            await fixture.FaultsAsync(zip));
    }

    [Fact]
    public async Task An_encrypted_file_is_refused()
    {
        var zip = data.Zip();
        var bytes = File.ReadAllBytes(zip);
        // Bit 0 of the general purpose flags, in the local header and in the central directory.
        for (var i = 0; i < bytes.Length - 10; i++)
        {
            var signature = bytes.AsSpan(i, 4);
            var flags = signature.SequenceEqual("PK\x03\x04"u8) ? 6 : signature.SequenceEqual("PK\x01\x02"u8) ? 8 : 0;
            bytes[i + flags] |= (byte)(flags > 0 ? 1 : 0);
        }

        File.WriteAllBytes(zip, bytes);
        var faults = await fixture.FaultsAsync(zip);
        Assert.Equal(Dataset.All.Count, faults.Length);
        Assert.Contains("races.csv: expected no password on this file", faults);
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_unopened()
    {
        var zip = data.Zip();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            archive.GetEntry("lap_times.csv")!.Delete();
            using var bomb = archive.CreateEntry("lap_times.csv").Open();
            bomb.Write(new byte[50_000_000]);
        }

        var finding = Assert.Single(await fixture.FaultsAsync(zip));
        Assert.StartsWith("lap_times.csv: expected text, found 50,000,000 bytes packed into ", finding, StringComparison.Ordinal);
        Assert.EndsWith(" as in a zip bomb", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_unpacks_to_more_than_the_zip_announces_is_refused()
    {
        var zip = data.Zip();
        var bytes = File.ReadAllBytes(zip);
        var entry = bytes.AsSpan().LastIndexOf("races.csv"u8);
        // The length before packing, 22 bytes before the name in the central directory.
        bytes[entry - 22]--;
        File.WriteAllBytes(zip, bytes);
        Assert.Contains(
            "races.csv: expected a file that can be read: its checksum is not the one in the zip",
            await fixture.FaultsAsync(zip));
    }

    private static void Add(string zip, string name, string text)
    {
        using var archive = ZipFile.Open(zip, ZipArchiveMode.Update);
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
