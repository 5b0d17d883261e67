namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>A copy of the sample that a test may change.</summary>
internal sealed class TestData : IDisposable
{
    public TestData()
    {
        Folder = Directory.CreateTempSubdirectory("f1w-data-").FullName;
        foreach (var file in Directory.EnumerateFiles(TestWarehouse.SampleFolder, "*.csv"))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }
    }

    public string Folder { get; private set; }

    /// <summary>For scripts of the test's own: the exceptions name rules that only the product has.</summary>
    public static TestData WithoutExceptions()
    {
        var data = new TestData();
        File.Delete(Path.Combine(data.Folder, "exceptions.csv"));
        return data;
    }

    /// <summary>Moves it to a folder of another name.</summary>
    public TestData MoveTo(string folder)
    {
        Directory.Move(Folder, folder);
        Folder = folder;
        return this;
    }

    /// <summary>Adds a line to a file.</summary>
    public TestData Append(string file, string line)
    {
        File.AppendAllText(Path.Combine(Folder, file), line + "\n");
        return this;
    }

    /// <summary>Writes each line of a file anew.</summary>
    public TestData Rewrite(string file, Func<string, string> line)
    {
        var path = Path.Combine(Folder, file);
        File.WriteAllLines(path, [.. File.ReadAllLines(path).Select(line)]);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
