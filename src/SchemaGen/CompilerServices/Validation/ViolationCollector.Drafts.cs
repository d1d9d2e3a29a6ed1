using System.Runtime.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// What a draft lacks, while its record is made.
public partial struct ViolationCollector
{
    /// <summary>Returns the value of a required member, or notes that it is missing.</summary>
    public T Given<T>(string name, T? value, [CallerArgumentExpression(nameof(value))] string member = "")
        where T : struct
    {
        if (value is null)
        {
            AddRequired(name, member, ConstraintMessages.Missing);
        }

        return value.GetValueOrDefault();
    }

    /// <inheritdoc cref="Given{T}(string, T?, string)"/>
    public T Given<T>(string name, T? value, [CallerArgumentExpression(nameof(value))] string member = "")
        where T : class
    {
        if (value is null)
        {
            AddRequired(name, member, ConstraintMessages.Missing);
        }

        return value!;
    }

    /// <summary>Makes the record of a draft that is always sent; <see langword="null"/> where there is none.</summary>
    public TRecord? Part<TRecord>(string name, IModelDraft<TRecord>? draft, [CallerArgumentExpression(nameof(draft))] string member = "")
        where TRecord : class, IModelObject
    {
        int from = Count;
        TRecord? record = draft?.Build(ref this);
        LeaveObject(from);
        MoveIntoMember(from, name, member);
        return record;
    }

    /// <summary>Makes the record of an optional draft; <see langword="null"/>, which is left out, where there is none or nothing in it is set.</summary>
    public TRecord? OptionalPart<TDraft, TRecord>(string name, TDraft? draft, [CallerArgumentExpression(nameof(draft))] string member = "")
        where TDraft : class, IModelDraft<TRecord>, new()
        where TRecord : class, IModelObject
    {
        if (draft is null)
        {
            return null;
        }

        var own = default(ViolationCollector);
        TRecord record = draft.Build(ref own);
        var untouched = default(ViolationCollector);
        if (record.Equals(new TDraft().Build(ref untouched)) && own.Pending.SequenceEqual(untouched.Pending))
        {
            return null;
        }

        own.LeaveObject(0);
        own.MoveIntoMember(0, name, member);
        if (!own.IsEmpty)
        {
            (_violations ??= []).AddRange(own.Pending);
        }

        return record;
    }

    /// <summary>Makes the records of the drafts in a list.</summary>
    public List<TRecord>? Parts<TRecord>(string name, IReadOnlyList<IModelDraft<TRecord>?>? drafts, [CallerArgumentExpression(nameof(drafts))] string member = "")
        where TRecord : class, IModelObject
    {
        if (drafts is null)
        {
            return null;
        }

        int outer = Count;
        var records = new List<TRecord>(drafts.Count);
        for (int i = 0; i < drafts.Count; i++)
        {
            int from = Count;
            records.Add(drafts[i]?.Build(ref this)!);
            LeaveObject(from);
            MoveIntoItem(from, i);
        }

        MoveIntoMember(outer, name, member);
        return records;
    }

    /// <summary>Makes the records of the drafts in a map.</summary>
    public Dictionary<string, TRecord>? Parts<TDraft, TRecord>(string? name, Dictionary<string, TDraft>? drafts, [CallerArgumentExpression(nameof(drafts))] string member = "")
        where TDraft : class?, IModelDraft<TRecord>?
        where TRecord : class, IModelObject
    {
        if (drafts is null)
        {
            return null;
        }

        int outer = Count;
        var records = new Dictionary<string, TRecord>(StringComparer.Ordinal);
        foreach ((string key, TDraft draft) in drafts)
        {
            int from = Count;
            records.Add(key, draft?.Build(ref this)!);
            LeaveObject(from);
            MoveIntoValue(from, key);
        }

        MoveIntoMember(outer, name, member);
        return records;
    }
}
