namespace SchemaGen.MindVideo;

/// <summary>What a run has cost, what its requests in flight are expected to cost, and whether another one fits.</summary>
/// <param name="max">What the requests may cost together; <see langword="null"/> for no limit.</param>
internal sealed class Budget(decimal? max)
{
    private readonly object _lock = new();

    /// <summary>The highest cost of a request, by model.</summary>
    private readonly Dictionary<string, decimal> _dearest = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = NewChange();
    private decimal _spent;
    private decimal _expected;
    private int _inFlight;
    private bool _isExhausted;

    /// <summary>What the requests that have ended cost, and what the others are expected to cost.</summary>
    public (decimal Spent, decimal Expected) Costs
    {
        get
        {
            lock (_lock)
            {
                return (_spent, _expected);
            }
        }
    }

    /// <summary>
    /// Waits until a request fits, or until it is certain that it never does because none is in flight. After that, no other one fits either.
    /// </summary>
    /// <returns>What is set aside for the request; <see langword="null"/>, where it does not fit.</returns>
    public async ValueTask<Reservation?> ReserveAsync(string model, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (Fits(model))
                {
                    return Add(model, _dearest.GetValueOrDefault(model));
                }

                if (_isExhausted |= _inFlight == 0)
                {
                    return null;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sets something aside for a request that was submitted before, whether it fits or not.</summary>
    public Reservation Adopt(string model, decimal? estimate)
    {
        lock (_lock)
        {
            Reservation reservation = Add(model, _dearest.GetValueOrDefault(model));
            Expect(reservation, estimate);
            return reservation;
        }
    }

    /// <summary>Counts the cost of a request that has ended before.</summary>
    public void Spend(decimal cost)
    {
        lock (_lock)
        {
            _spent += cost;
        }
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first request of a model goes alone: without its cost, any number of others would be let through.</summary>
    private bool Fits(string model) =>
        max is not { } limit
        || (!_isExhausted && _spent + _expected < limit && (_dearest.TryGetValue(model, out decimal dearest) ? _spent + _expected + dearest <= limit : _inFlight == 0));

    private Reservation Add(string model, decimal amount)
    {
        _inFlight++;
        _expected += amount;
        return new Reservation(this, model) { Amount = amount };
    }

    private void Expect(Reservation reservation, decimal? estimate)
    {
        decimal amount = estimate ?? reservation.Amount;
        _expected += amount - reservation.Amount;
        reservation.Amount = amount;
        _dearest[reservation.Model] = Math.Max(_dearest.GetValueOrDefault(reservation.Model), amount);
        Change();
    }

    private void End(Reservation reservation, decimal? cost)
    {
        if (!reservation.HasEnded)
        {
            reservation.HasEnded = true;
            _inFlight--;
            _expected -= reservation.Amount;
            _spent += cost ?? reservation.Amount;
            if (cost > reservation.Amount)
            {
                _dearest[reservation.Model] = Math.Max(_dearest.GetValueOrDefault(reservation.Model), cost.Value);
            }

            Change();
        }
    }

    private void Change()
    {
        if (max is not null)
        {
            _changed.SetResult();
            _changed = NewChange();
        }
    }

    /// <summary>What is set aside for one request.</summary>
    public sealed class Reservation(Budget budget, string model)
    {
        public string Model { get; } = model;

        public decimal Amount { get; set; }

        public bool HasEnded { get; set; }

        /// <summary>Takes the estimate of the platform.</summary>
        public void Expect(decimal? estimate)
        {
            lock (budget._lock)
            {
                budget.Expect(this, estimate);
            }
        }

        /// <summary>Counts what the request cost; <see langword="null"/>, where that is not known and what is set aside counts as spent. Only the first call has an effect.</summary>
        public void End(decimal? cost)
        {
            lock (budget._lock)
            {
                budget.End(this, cost);
            }
        }
    }
}
