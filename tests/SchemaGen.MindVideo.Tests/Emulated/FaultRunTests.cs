using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Emulated;

/// <summary>
/// Many customers place a thousand orders at once, cancel and repeat them, while the network drops, cuts, delays and garbles requests, and the server refuses them, is killed and started again. At the end each order is
/// charged once, and each customer has the task that was charged.
/// </summary>
public class FaultRunTests(ITestOutputHelper output)
{
    private const int Customers = 32;
    private const int Kills = 3;

    private static readonly string[] s_faults =
    [
        """{"fault":"drop_request","probability":0.05}""",
        """{"fault":"drop_response","probability":0.1}""",
        """{"fault":"delay","delay":"00:00:00.05","probability":0.05}""",
        """{"fault":"status","status":429,"retry_after":"0","probability":0.05}""",
        """{"fault":"status","status":500,"probability":0.05}""",
        """{"fault":"status","status":408,"probability":0.03}""",
        """{"fault":"cut_body","probability":0.1}""",
        """{"fault":"garbage_body","probability":0.05}""",
        """{"fault":"huge_body","probability":0.02}""",
        """{"fault":"fail_task","probability":0.05}""",
        """{"fault":"cancel_task","probability":0.05}""",
        """{"fault":"drop_response","on":"get","probability":0.05}""",
        """{"fault":"cut_body","on":"get","probability":0.05}""",
        """{"fault":"status","status":503,"on":"get","probability":0.05}""",
        """{"fault":"garbage_body","on":"get","probability":0.05}""",
        """{"fault":"delay","delay":"00:00:00.02","on":"get","probability":0.05}""",
    ];

    private readonly ConcurrentDictionary<string, int> _mishaps = new();
    private readonly ConcurrentDictionary<int, int> _hits = new();
    private int _bought;

    private static CancellationToken Token => Limit.Token;

    /// <summary>The second run has a standard resilience handler below the client, which repeats requests, gives them up and opens its circuit besides; it needs fewer orders.</summary>
    [Theory]
    [InlineData(1000, false)]
    [InlineData(120, true)]
    public async Task Each_order_is_charged_exactly_once(int orderCount, bool hasResilienceHandler)
    {
        await using var emulator = new EmulatorProcess("--queue-time", "00:00:00.05", "--processing-time", "00:00:00.1");
        await emulator.StartAsync(Token);
        await InjectAsync(emulator, s_faults.Select(Certain));
        await InjectAsync(emulator, s_faults);
        await using ServiceProvider services = Services(emulator.Address, hasResilienceHandler);
        MindVideoClient client = services.GetRequiredService<MindVideoClient>();

        var orders = new ConcurrentDictionary<int, MindVideoTask>();
        Task killing = KillAsync(emulator, orderCount);
        await Parallel.ForAsync(0, orderCount, new ParallelOptions { MaxDegreeOfParallelism = Customers, CancellationToken = Token }, async (order, token) =>
        {
            orders[order] = await BuyAsync(client, order, new Random(order), token);
            Interlocked.Increment(ref _bought);
        });
        await killing;
        await CountHitsAsync(emulator);
        await emulator.ClearFaultsAsync(Token);

        JsonElement ledger = await emulator.GetAsync("emulator/ledger", Token);
        JsonElement[] entries = [.. ledger.GetProperty("entries").EnumerateArray()];
        JsonElement[] charges = [.. entries.Where(static entry => entry.GetProperty("kind").GetString() == "charge")];
        JsonElement[] refunds = [.. entries.Where(static entry => entry.GetProperty("kind").GetString() == "refund")];
        output.WriteLine($"{charges.Length} charges, {refunds.Length} refunds; {string.Join(", ", _mishaps.Select(static mishap => $"{mishap.Value} {mishap.Key}"))}");
        output.WriteLine($"faults hit: {string.Join(", ", s_faults.Select((fault, index) => $"{_hits.GetValueOrDefault(index)} {fault}"))}");

        Assert.Equal(orderCount, orders.Count);
        Assert.Equal(orderCount, charges.Length);
        Assert.Equal(orderCount, charges.Select(static charge => charge.GetProperty("idempotency_key").GetString()).Distinct().Count());
        var charged = charges.ToDictionary(static charge => charge.GetProperty("task_id").GetString()!, static charge => charge.GetProperty("amount").GetDecimal());
        Assert.All(orders, order => Assert.Equal(0.0351m * CountOf(order.Key), charged[order.Value.TaskId]));
        Assert.Equal(orderCount, orders.Values.Select(static task => task.TaskId).Distinct().Count());
        Assert.Equal(
            orders.Values.Where(static task => task.Status != MindVideoTaskStatus.Succeeded).Select(static task => task.TaskId).Order(StringComparer.Ordinal),
            refunds.Select(static refund => refund.GetProperty("task_id").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(orders.Values.Sum(static task => task.CostActual), ledger.GetProperty("total").GetDecimal());

        // The run proves something only where each fault has hit, and each kind of mishap has happened.
        Assert.All(s_faults, (fault, index) => Assert.True(_hits.GetValueOrDefault(index) > 0, fault));
        Assert.True(_mishaps.GetValueOrDefault("submits cancelled") > 0 && _mishaps.GetValueOrDefault("submits failed") > 0 && _mishaps.GetValueOrDefault("waits cancelled") > 0);
        Assert.Equal(Kills, _mishaps["kills"]);
    }

    private static ServiceProvider Services(Uri address, bool hasResilienceHandler)
    {
        var services = new ServiceCollection();
        if (hasResilienceHandler)
        {
            services.ConfigureHttpClientDefaults(static http => http.AddStandardResilienceHandler(static options =>
            {
                options.Retry.Delay = TimeSpan.FromMilliseconds(1);
                options.CircuitBreaker.BreakDuration = TimeSpan.FromMilliseconds(500);
            }));
        }

        services.AddMindVideo(options =>
        {
            (options.ApiKey, options.BaseAddress) = ("mv_emulator", address);
            (options.MaxRetryAttempts, options.RetryDelay, options.MaxRetryDelay) = (3, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(5));
            (options.PollInterval, options.MaxPollInterval) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(5));
            (options.AttemptTimeout, options.WaitTimeout) = (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60));
        });
        return services.BuildServiceProvider();
    }

    private static int CountOf(int order) => (order % 4) + 1;

    /// <summary>Places an order. Half of the customers have a key of their own; the others repeat the order with the key of the exception.</summary>
    private async Task<MindVideoTask> BuyAsync(MindVideoClient client, int order, Random random, CancellationToken cancellationToken)
    {
        FlashImageInput input = TestClient.Input with { Prompt = $"picture {order}", N = CountOf(order) };
        string? key = order % 2 == 0 ? $"order-{order}" : null;
        MindVideoTask? submitted = null;
        while (submitted is null)
        {
            using CancellationTokenSource patience = Patience(random, cancellationToken);
            try
            {
                submitted = await client.SubmitAsync(input, new() { IdempotencyKey = key }, patience.Token);
            }
            catch (MindVideoCanceledException exception)
            {
                key = exception.IdempotencyKey;
                await NoteAsync("submits cancelled", cancellationToken);
            }
            catch (MindVideoException exception)
            {
                key = exception.IdempotencyKey;
                await NoteAsync("submits failed", cancellationToken);
            }
        }

        while (true)
        {
            using CancellationTokenSource patience = Patience(random, cancellationToken);
            try
            {
                return await client.WaitAsync(submitted.TaskId, null, null, patience.Token);
            }
            catch (MindVideoCanceledException)
            {
                await NoteAsync("waits cancelled", cancellationToken);
            }
            catch (MindVideoException)
            {
                await NoteAsync("waits failed", cancellationToken);
            }
        }
    }

    private static CancellationTokenSource Patience(Random random, CancellationToken cancellationToken)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (random.NextDouble() < 0.3)
        {
            patience.CancelAfter(random.Next(0, 40));
        }

        return patience;
    }

    private Task NoteAsync(string mishap, CancellationToken cancellationToken)
    {
        _mishaps.AddOrUpdate(mishap, 1, static (_, count) => count + 1);
        return Task.Delay(20, cancellationToken);
    }

    private async Task KillAsync(EmulatorProcess emulator, int orderCount)
    {
        for (int i = 1; i <= Kills; i++)
        {
            await Eventually.BecomesTrue(() => _bought > i * orderCount / (Kills + 1));
            await CountHitsAsync(emulator);
            await emulator.KillAsync();
            await emulator.StartAsync(Token);
            await InjectAsync(emulator, s_faults);
            await NoteAsync("kills", Token);
        }
    }

    /// <summary>Returns a fault that hits the first request it can, once: left to its probability alone, a rare fault may miss a whole run.</summary>
    private static string Certain(string fault)
    {
        JsonObject certain = JsonNode.Parse(fault)!.AsObject();
        certain.Remove("probability");
        certain["times"] = 1;
        return certain.ToJsonString();
    }

    private static async Task InjectAsync(EmulatorProcess emulator, IEnumerable<string> faults)
    {
        foreach (string fault in faults)
        {
            await emulator.AddFaultAsync(fault, Token);
        }
    }

    private async Task CountHitsAsync(EmulatorProcess emulator)
    {
        JsonElement faults = await emulator.GetAsync("emulator/faults", Token);
        foreach ((int index, JsonElement fault) in faults.GetProperty("faults").EnumerateArray().Index())
        {
            int hits = fault.GetProperty("hits").GetInt32();
            _hits.AddOrUpdate(index % s_faults.Length, hits, (_, count) => count + hits);
        }
    }
}
