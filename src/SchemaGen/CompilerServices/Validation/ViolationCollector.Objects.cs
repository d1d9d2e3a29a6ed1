using System.Runtime.CompilerServices;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Checks the object that <paramref name="item"/> is, or its members.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="violations">The collector to add to.</param>
/// <param name="item">The item of a list, or the value of a map.</param>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public delegate void ItemCheck<in T>(ref ViolationCollector violations, T item);

// Checks of members, and of what they hold.
public partial struct ViolationCollector
{
    /// <summary>Checks <c>required</c>: the value is not <see langword="null"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Required<T>(string name, T? value, [CallerArgumentExpression(nameof(value))] string member = "")
        where T : class
    {
        if (value is null)
        {
            AddRequired(name, member, "null");
        }
    }

    /// <inheritdoc cref="Required{T}"/>
    public void Required(string name, JsonElement value, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            AddRequired(name, member, ConstraintMessages.Missing);
        }
    }

    /// <summary>Checks <c>dependentRequired</c>: the companion is given where the value is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Companion<TValue, TCompanion>(
        string name, TValue value, string companionName, TCompanion companion, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value is not null && companion is null)
        {
            AddCompanion(name, companionName, member);
        }
    }

    /// <summary>Checks <c>not</c>, <c>if</c>, <c>anyOf</c> and the like, which hold between the members of an object.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="holds">Whether the rule holds.</param>
    /// <param name="words">The rule, in words that follow "that".</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rule(string keyword, bool holds, string words)
    {
        HasRules = true;
        if (!holds)
        {
            AddRule(keyword, words);
        }
    }

    /// <summary>Checks <c>not</c>, <c>if</c>, <c>anyOf</c> and the like, which apply to the value of a member.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="keyword">The keyword.</param>
    /// <param name="holds">Whether the rule holds.</param>
    /// <param name="words">The rule, in words that follow "that".</param>
    /// <param name="member">The C# name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rule(string name, string keyword, bool holds, string words, string member)
    {
        if (!holds)
        {
            AddRule(name, keyword, words, member);
        }
    }

    /// <summary>Checks the constraints of a nested object.</summary>
    public void Nested<T>(string? name, T? value, [CallerArgumentExpression(nameof(value))] string member = "")
        where T : class, IModelObject
    {
        if (value is not null)
        {
            int from = Count;
            value.CollectViolations(ref this);
            LeaveObject(from);
            MoveIntoMember(from, name, member);
        }
    }

    /// <summary>Checks the constraints of each object in a list.</summary>
    public void NestedItems<T>(string? name, ValueList<T>? items, [CallerArgumentExpression(nameof(items))] string member = "")
        where T : class?, IModelObject?
    {
        int outer = Count;
        for (int i = 0; i < (items?.Count ?? 0); i++)
        {
            int from = Count;
            items![i]?.CollectViolations(ref this);
            LeaveObject(from);
            MoveIntoItem(from, i);
        }

        MoveIntoMember(outer, name, member);
    }

    /// <summary>Checks the constraints of each object in a map.</summary>
    public void NestedValues<T>(string? name, ValueDictionary<T>? values, [CallerArgumentExpression(nameof(values))] string member = "")
        where T : class?, IModelObject?
    {
        int outer = Count;
        for (int i = 0; i < (values?.Count ?? 0); i++)
        {
            int from = Count;
            values!.ValueAt(i)?.CollectViolations(ref this);
            LeaveObject(from);
            MoveIntoValue(from, values.KeyAt(i));
        }

        MoveIntoMember(outer, name, member);
    }

    /// <summary>Runs a check on each item of a list, for types that have no check of their own here, such as lists of lists.</summary>
    public void Items<T>(string? name, ValueList<T>? items, ItemCheck<T> check, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        int outer = Count;
        for (int i = 0; i < (items?.Count ?? 0); i++)
        {
            int from = Count;
            check(ref this, items![i]);
            MoveIntoItem(from, i);
        }

        MoveIntoMember(outer, name, member);
    }

    /// <summary>Runs a check on each value of a map.</summary>
    public void Values<T>(string? name, ValueDictionary<T>? values, ItemCheck<T> check, [CallerArgumentExpression(nameof(values))] string member = "")
    {
        int outer = Count;
        for (int i = 0; i < (values?.Count ?? 0); i++)
        {
            int from = Count;
            check(ref this, values!.ValueAt(i));
            MoveIntoValue(from, values.KeyAt(i));
        }

        MoveIntoMember(outer, name, member);
    }

    /// <summary>Checks <c>propertyNames</c>: runs a check on each name of a map.</summary>
    public void Names<T>(string? name, ValueDictionary<T>? values, ItemCheck<string> check, [CallerArgumentExpression(nameof(values))] string member = "")
    {
        int outer = Count;
        for (int i = 0; i < (values?.Count ?? 0); i++)
        {
            int from = Count;
            check(ref this, values!.KeyAt(i));
            for (int j = from; j < Count; j++)
            {
                _violations![j] = _violations[j].OfName(values.KeyAt(i));
            }
        }

        MoveIntoMember(outer, name, member);
    }

    /// <summary>Checks that no additional member of an object has the name of a member of the schema, which would then be written twice.
    /// Call <see cref="Values{T}"/> or another check with a <see langword="null"/> name for their values.</summary>
    public void AdditionalNames<T>(ValueDictionary<T>? members, MemberTable table, [CallerArgumentExpression(nameof(members))] string member = "")
    {
        for (int i = 0; i < (members?.Count ?? 0); i++)
        {
            if (table.IndexOf(members!.KeyAt(i)) >= 0)
            {
                Add(members.KeyAt(i), -1, member, new PendingViolation("", "json", ConstraintMessages.DuplicateMember, "", ""));
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRequired(string? name, string member, string found) =>
        Add(name, -1, member, new PendingViolation("", KeywordNames.Required, ConstraintMessages.Required, found, ""));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRule(string name, string keyword, string words, string member) => Add(name, -1, member, new PendingViolation("", keyword, ConstraintMessages.Rule, "", words));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRule(string keyword, string words) => Add(null, -1, "", new PendingViolation("", keyword, ConstraintMessages.Rule, "", words));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddCompanion(string name, string companion, string member) =>
        Add(name, -1, member, new PendingViolation("", KeywordNames.DependentRequired, ConstraintMessages.Companion, ConstraintMessages.MissingCompanion(companion), "") { Companion = companion });
}
