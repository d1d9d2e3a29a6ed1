using BenchmarkDotNet.Attributes;
using SchemaGen.MindVideo;

namespace SchemaGen.Benchmarks;

/// <summary>
/// A submit with a picture of 4 MB in it as a data URI, to a handler that answers at once: what is allocated for a payload. The limit to approach is one array of its bytes, which is the other row; a payload that is
/// allocated twice would be twice that.
/// </summary>
[MemoryDiagnoser]
public class PayloadBenchmark
{
    private static readonly byte[] Answer = """{"request_id":"req_1","task_id":"task_1","status":"queued","cost_estimate":0.0351}"""u8.ToArray();

    private readonly FlashImageInput _input = Seed.Input() with { ImageUrls = ["data:image/png;base64," + new string('A', 4 * 1024 * 1024)] };
    private readonly HttpClient _http = new(new Handler());
    private MindVideoClient _client = null!;
    private int _size;

    [GlobalSetup]
    public void SetUp()
    {
        _client = new MindVideoClient(_http, new MindVideoOptions { ApiKey = "mv_emulator" });
        _size = _input.ToUtf8Json().Length;
    }

    [Benchmark]
    public Task<MindVideoTask> Submit() => _client.SubmitAsync(_input);

    [Benchmark(Baseline = true)]
    public byte[] One_array_of_the_bytes() => new byte[_size];

    private sealed class Handler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new HttpResponseMessage { Content = new ByteArrayContent(Answer) };
        }
    }
}
