namespace SchemaGen.Schemas.Prose;

internal enum ChineseMeaning
{
    None,
    Requires,
    Excludes,
    ExactlyOne,
    AtLeastOne,
    OnlyIf,
    IgnoredIf,
    RequiredIf,
}

/// <summary>The forms of Chinese clauses that state a rule: alternatives of parts, each of which a clause must have in this order, with nothing left over.</summary>
internal static class ChineseForms
{
    private const string Subject = "|S|该参数|此参数|本参数|该字段|此字段|该选项|它|参数|该项";
    private const string Members = "X|XX|X和X|X、X|X与X|X或X|X/X|X及X|X,X|X参数|X字段|SX|S和X|S、X|S与X|X和S|X、S|X与S|S或X|X或S|S/X|X/S";
    private const string With = "与|和|同|跟";
    private const string Is = "为|是|等于|=|==|设为|设置为|选择为|选为|取值为|选择|选|为空|不为|不是|存在|不存在|被设置|已设置|未设置|设置|提供|未提供|传入|未传入|已提供|不为空|没有提供|没有设置|有值|传|未传|指定|未指定|启用|开启";
    private const string Value = "|V|VV|V或V|V和V|V、V|V/V|V、V或V|V、V和V|V、V、V|V模式|V或V模式|V、V模式|V模型|V或V模型|V、V模型|V格式|V或V格式|V格式的音频|V类型";

    private static readonly (ChineseMeaning Meaning, string[][] Parts)[] s_forms =
    [
        Form(ChineseMeaning.Requires, Subject, "必须|需要|需|须|只能|仅能|必需|应", With + "|配合|搭配", Members, "|一起|同时|一同|共同|配合|搭配|结合", "使用|提供|传入|设置|指定|出现"),
        Form(ChineseMeaning.Requires, Subject, "需要|必须|需|须", "同时|一并", "提供|传入|设置|指定|传|填写|上传", Members),
        Form(ChineseMeaning.Excludes, Subject, With + "|", Members, "|参数|字段", "互斥|不能同时使用|不可同时使用|不能同时传入|不能同时提供|不能同时设置|不能同时存在|不可同时传入|不可同时设置|不能一起使用|不能共用|不兼容|不能同时传|不可同时提供|冲突"),
        Form(ChineseMeaning.Excludes, Subject, "不能|不可|不得|不允许", With, Members, "同时|一起", "使用|提供|传入|设置|指定|存在|传"),
        Form(ChineseMeaning.ExactlyOne, Subject, With + "|", Members, "|参数|字段|必须|只能|需", "二选一|必须二选一|二者选一|两者选一|选其一|二选一必填|二选一必传|二选一必选|二选一传入|二选一即可|择一传入|必须且只能提供一个"),
        Form(ChineseMeaning.AtLeastOne, Subject, With + "|", Members, "|必须|需要|需|须|两者", "至少提供一个|至少二选一|二者至少提供一个|至少提供其中一个|至少传一项|至少填一项|不可都为空|不能都为空|至少传入一个|至少需要一个|至少填写一个|至少传一个|至少一个必填|至少有一个|至少设置一个|至少指定一个|不能同时为空|不可同时为空|至少填一个"),
        Form(ChineseMeaning.OnlyIf, Subject, "仅当|只有当|只在|仅在|仅|只有在|只有|当且仅当|只对|仅对|仅适用于|只适用于|仅支持", "X|XV|", Is + "|", Value, "|模式", "|时|的时候|时才|的情况下|情况下|才|下", "|有效|生效|可用|使用|起作用|支持|会生效|才有效|才生效|有作用|需要|适用"),
        Form(ChineseMeaning.IgnoredIf, Subject, "|当|如果|若|未提供|未传|未传入|未设置|没有|不传|没有提供|提供|传入|设置|使用", "X|XV", Is + "|", Value, "时|后|则|时则|的时候", Subject, "|将被|会被|被|将|会", "忽略|无效|不生效|失效|不起作用|无作用|不使用"),
        Form(ChineseMeaning.RequiredIf, Subject, "|当|如果|若|未提供|未传|未传入|未设置|没有|不传|没有提供|提供|传入|设置|使用", "X|XV", Is + "|", Value, "时|则|时则|的时候", Subject, "|为", "必填|必传|必选|必须提供|必须传入|必须设置|必须指定|必须填写|必需|需必填"),
    ];

    /// <summary>What a clause says; none where it has another form.</summary>
    public static ChineseMeaning Find(string shape)
    {
        if (shape.IndexOf('X') < 0)
        {
            return ChineseMeaning.None;
        }

        foreach ((ChineseMeaning meaning, string[][] parts) in s_forms)
        {
            if (Matches(shape, 0, parts, 0))
            {
                return meaning;
            }
        }

        return ChineseMeaning.None;
    }

    private static bool Matches(string shape, int at, string[][] parts, int part)
    {
        if (part == parts.Length)
        {
            return at == shape.Length;
        }

        foreach (string alternative in parts[part])
        {
            if (string.CompareOrdinal(shape, at, alternative, 0, alternative.Length) == 0 && Matches(shape, at + alternative.Length, parts, part + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static (ChineseMeaning Meaning, string[][] Parts) Form(ChineseMeaning meaning, params string[] parts) => (meaning, Array.ConvertAll(parts, static part => part.Split('|')));
}
