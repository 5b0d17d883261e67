using F1Warehouse.Cli.Reporting;
using Xunit;

namespace F1Warehouse.Tests.Reporting;

public sealed class DetachableWriterTests
{
    [Fact]
    public void A_reader_that_goes_away_does_not_end_the_run()
    {
        using var pipe = new StreamWriter(new BrokenPipe()) { AutoFlush = true };
        using var writer = new DetachableWriter(pipe);
        writer.WriteLine("one");
        writer.Write('2');
        writer.Write("three");
        writer.Write(['4'], 0, 1);
        writer.Flush();
        Assert.Equal(1, ((BrokenPipe)pipe.BaseStream).Attempts);
    }

    private sealed class BrokenPipe : MemoryStream
    {
        public int Attempts { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Fail();

        public override void Write(ReadOnlySpan<byte> buffer) => Fail();

        private void Fail()
        {
            Attempts++;
            throw new IOException("Broken pipe");
        }
    }
}
