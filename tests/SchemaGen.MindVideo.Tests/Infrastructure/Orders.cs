using SchemaGen.MindVideo.Emulator;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>Orders for runs of many requests, and what has to be true of them in the end.</summary>
internal static class Orders
{
    /// <summary>What each of them costs.</summary>
    public const decimal Price = 0.0351m;

    public static IEnumerable<(string Key, FlashImageInput Input)> Of(int count) => Enumerable.Range(0, count).Select(static order => ($"order-{order}", TestClient.Input with { Prompt = $"picture {order}" }));

    public static async Task<List<MindVideoBatchResult>> RunAsync(
        MindVideoClient client, IEnumerable<(string Key, FlashImageInput Input)> orders, MindVideoBatchOptions? options = null, IProgress<MindVideoBatchProgress>? progress = null)
    {
        var results = new List<MindVideoBatchResult>();
        await foreach (MindVideoBatchResult result in client.RunManyAsync(orders, options, progress, Limit.Token))
        {
            results.Add(result);
        }

        return results;
    }

    /// <summary>Asserts that each order was charged once, that the charge is the one of its result, and that the others were refunded.</summary>
    public static void AssertExact(MindVideoEmulator emulator, int count, IReadOnlyList<MindVideoBatchResult> results)
    {
        LedgerEntry[] charges = [.. emulator.Ledger.Entries().Where(static entry => entry.Kind == LedgerEntryKind.Charge)];
        Assert.Equal(Of(count).Select(static order => order.Key).Order(StringComparer.Ordinal), charges.Select(static charge => charge.IdempotencyKey).Order(StringComparer.Ordinal));
        Assert.Equal(
            charges.Select(static charge => (charge.IdempotencyKey!, charge.TaskId)).Order(), results.Select(static result => (result.Key, result.Task?.TaskId ?? $"none: {result.Exception}")).Order());
        Assert.Equal(Price * results.Count(static result => result.Outcome == MindVideoBatchOutcome.Succeeded), emulator.Ledger.Total);
    }
}
