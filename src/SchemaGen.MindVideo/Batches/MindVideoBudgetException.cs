using System.Globalization;

namespace SchemaGen.MindVideo;

/// <summary>The reason why a request was not submitted: it does not fit into <see cref="MindVideoBatchOptions.MaxCost"/>.</summary>
public sealed class MindVideoBudgetException : MindVideoException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="key">The key of the request.</param>
    /// <param name="maxCost">What the requests of the run may cost together.</param>
    /// <param name="cost">What those that were submitted have cost.</param>
    public MindVideoBudgetException(string key, decimal maxCost, decimal cost)
        : base(string.Create(CultureInfo.InvariantCulture, $"'{key}' was not submitted: the requests before it have cost {cost}, and it does not fit into {nameof(MindVideoBatchOptions.MaxCost)}, which is {maxCost}"))
    {
        IdempotencyKey = key;
        MaxCost = maxCost;
        Cost = cost;
    }

    /// <summary>What the requests of the run may cost together.</summary>
    public decimal MaxCost { get; }

    /// <summary>What those that were submitted have cost.</summary>
    public decimal Cost { get; }
}
